"""How far something reached."""

# Containers by size; the larger number holds the smaller.
CONTAINERS: dict[int, str] = {
    1: "shift ward unit team class classroom station desk room section crew cohort squad van aisle bay table lane",
    2: "department site branch store shop restaurant office kitchen warehouse depot clinic faculty division plant "
    "campus building location facility floor",
    3: "hospital company school business organisation organization firm trust university college hotel agency council "
    "institute enterprise charity group fleet academy corporation network municipality",
    4: "city town county region district territory province borough",
    5: "country nation nationwide national state market industry",
    6: "continent world worldwide global globally international internationally europe european asia africa emea apac",
}

# Words that stretch a claim.
EXTENT = "whole entire entirely all every throughout across wide everywhere"

# Claims about reach that stand for themselves.
REACH = """
nationwide national nationally international internationally global globally worldwide regional regionally
countrywide companywide company_wide organisation_wide organization_wide school_wide hospital_wide group_wide
enterprise_wide site_wide statewide multinational multi_site cross_functional cross_departmental industry_wide
"""

# Where people work, beside the containers: to have worked there is not to have run it.
WORKPLACES = """
hotel restaurant hospital school shop store company business section library bakery cafe café bar pub studio salon
gym farm station surgery practice nursery garage yard laboratory lab theatre museum gallery ward hostel fleet spa
unit factory pharmacy
"""
