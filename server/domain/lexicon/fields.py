"""Words that belong together: who speaks of "quota" and "cold calling" speaks of sales.

A posting and a resume rarely use the same word. A field says that they speak of the same kind of work; it is
used to rank lines and to put a line beside the wish that it answers, never to claim a skill.
"""

from server.domain.lexicon.words import lines


def _read(text: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in lines(text):
        if line.endswith(":"):
            name = line[:-1]
        else:
            found[name] = (*found.get(name, ()), *(word.strip() for word in line.split(",") if word.strip()))
    return found


# A field's name, and below it its words and phrases. Words that several trades use stay out.
FIELDS = _read("""
sales:
    sales, quota, prospects, cold calling, lead generation, qualified leads, upselling, new business, deals, account
    executive, key accounts, territory, business development, Salesforce, HubSpot, CRM, product demos, revenue,
    renewals, account management, sell, selling, client acquisition, sales pipeline, mid-market accounts, contract
    negotiation
customers:
    customer, customers, client, clients, customer service, complaints, enquiries, inquiries, callers, guests,
    customer satisfaction, customer success, accounts, help desk, technical support
patients:
    patient, patients, patient care, nursing, nurse, ward, clinical, hospital, medication, wound care, bedside,
    physician, residents, dementia care, dementia, triage, vital signs, health care, healthcare, medical, care
    plans, critical care, acute care, carer
teaching:
    pupils, students, class, classroom, teach, teaching, lesson, lessons, curriculum, school, schools, tutoring,
    teacher, lecture, lectures, course, courses, grades, learners, faculty, undergraduates, education
accounting:
    accounting, accounts payable, accounts receivable, ledger, general ledger, reconciled, bank reconciliation,
    auditing, audit, invoices, invoicing, taxation, tax, IFRS, GAAP, payroll, month-end close, financial reporting,
    bookkeeping, bank accounts, close the month, journal entries, cost accounting
finance:
    finance, financial, financial analysis, budget, budgets, budgeting, forecasting, forecast, valuation, portfolio,
    investment, credit, cash flow, profit, financial modeling, pricing, revenue, cost savings
data:
    data analysis, data science, data, dataset, datasets, dashboard, dashboards, SQL, Tableau, Power BI, statistics,
    statistical, metrics, data visualization, analytics, data modeling, data mining, predictive modeling, reporting,
    insights, Looker, big data, business intelligence, data warehousing, ETL, data pipelines, SAS, SPSS
software:
    software, application, applications, web, web development, API design, REST APIs, back-end development,
    front-end development, full-stack development, code, coding, developer, developers, programming, framework,
    microservices, Java, Python, JavaScript, TypeScript, React, C++, C#, .NET, Node.js, Angular, Vue.js, database,
    databases, PostgreSQL, MySQL, MongoDB, software engineer, software development, algorithms, algorithm,
    object-oriented programming, Spring Boot, unit testing, Go, Ruby, PHP
operations of software:
    cloud, cloud infrastructure, cloud computing, AWS, Azure, Google Cloud, Docker, Kubernetes, CI/CD, deployment,
    deployments, deployed, infrastructure, Terraform, monitoring, uptime, observability, DevOps, site reliability
    engineering, Linux, server, servers, Ansible, Jenkins, latency, scalability, infrastructure as code,
    provisioning, reliability
machine learning:
    machine learning, deep learning, natural language processing, neural networks, computer vision, reinforcement
    learning, large language models, PyTorch, TensorFlow, artificial intelligence, predictive modeling, generative
    AI, retrieval, data science
IT support:
    hardware, troubleshooting, desktop support, technical support, installed, install, devices, technician, tech
    issues, password, help desk, peripherals, software installation, Active Directory, Windows, tech, network,
    networking, upgrades
design:
    UX design, UI design, wireframing, prototyping, Figma, visual design, interaction design, graphic design, user
    research, usability, Sketch, Photoshop, Illustrator, typography, design systems, user interface
marketing:
    marketing, campaign, campaigns, brand, branding, SEO, social media, content marketing, email marketing,
    audience, newsletter, advertising, digital marketing, market research, media, Google Analytics, press, marketing
    campaigns, product marketing
transport:
    route, routes, lorry, truck, parcels, vehicle, vehicles, freight, warehouse, forklift, driver, drive, loading,
    tachograph, shipment, shipments, logistics, supply chain, deliveries, delivered, stock, vehicle inspection,
    truck driving, delivery driving, travel
people:
    mentoring, mentor, mentored, coaching, coach, coached, train, trained, training, supervise, supervised,
    supervised staff, hire, hired, recruit, junior, team of, led a team, people management, team leadership, staff,
    precepted, supervision, onboarding, direct reports, leadership, lead a team, led teams, teams of, performance
    management
projects:
    project management, project, projects, milestones, stakeholders, stakeholder management, Agile, Scrum, roadmap,
    product roadmap, program management, deadlines, sprint, deliverables, product management, backlog, timeline
hiring:
    recruitment, recruiting, onboarding, employee relations, interviews, candidates, human resources, hiring,
    talent, compensation
office:
    office, scheduling, travel arrangements, calendar, appointment, appointments, filing, supplies, office
    management, office administration, travel coordination, diary management, correspondence, data entry, booking,
    meetings, records, record keeping, documentation, Microsoft Office
rules:
    compliance, regulatory, regulations, policy, policies, health and safety, safety, risk assessment, HIPAA, GDPR,
    standards, audits, risk management, legal, safeguarding, procedures, inspection
research:
    research, paper, papers, publication, publications, publish, published, experiment, experiments, study, studies,
    laboratory, grant, grants, journal, conference, thesis, PhD, scientific, benchmark, academic research
production:
    machine, machines, equipment, equipment maintenance, preventive maintenance, repair, repairs, production,
    assembly, manufacturing, lean manufacturing, plant, quality control, factory, tooling, machine operation, Six
    Sigma, welding, maintenance
hospitality:
    guests, restaurant, kitchen, menu, cooking, hotel, tables, dishes, food safety, hospitality, bar, catering,
    front desk, housekeeping
building:
    construction, site management, concrete, electrical installation, wiring, plumbing, HVAC, carpentry, structural,
    structural analysis, civil engineering, AutoCAD, Revit, surveying, blueprint reading, soil
law:
    litigation, legal research, court, contract drafting, law, legal, case management, intellectual property,
    contracts
testing:
    quality assurance, test automation, unit testing, test, tests, testing, defects, bugs, manual testing, test
    coverage, Selenium, Cypress, test-driven development, test-suite
security:
    cybersecurity, security, vulnerability, vulnerabilities, threats, incident, incidents, fraud, fraud detection,
    penetration testing, network security, authentication, firewalls, encryption
improvement:
    process improvement, improved, streamlined, automated, reduced, efficiency, optimized, optimization, automation,
    simplified, saving, improve, optimize, streamline, automate, improvements, efficiencies, performance
    optimization
communication:
    presentations, presentation skills, communication, stakeholders, negotiation, negotiated, presented, public
    speaking, report writing, communicated, liaised, vendor, vendors, vendor management, suppliers, partners
""")

# Fields that most work touches: sharing one of them alone says little.
BROAD = frozenset(
    (
        "improvement",
        "communication",
        "projects",
        "customers",
        "rules",
        "people",
        "office",
        "data",
        "finance",
        "research",
    )
)
