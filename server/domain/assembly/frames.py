"""The letter's own words: whatever a letter says beyond the applicant's and the posting's words stands here."""

from server.domain.context import Tone

# What the letter is about. {job} is "the Accountant position at Acme".
OPENINGS: dict[Tone, tuple[str, ...]] = {
    "plain": (
        "I am applying for {job}.",
        "I would like to apply for {job}.",
        "With this letter I apply for {job}.",
        "I would like to be considered for {job}.",
    ),
    "warm": (
        "I was glad to come across {job}, and I would love to be considered for it.",
        "It is a pleasure to apply for {job}.",
        "I read about {job} with real interest and would love to apply.",
    ),
    "formal": (
        "I hereby apply for {job}.",
        "Please accept this letter as my application for {job}.",
        "I wish to apply for {job}.",
    ),
}

# Who is writing: now, until lately, before that.
NOW = ("I currently work {as_title} {at_org}", "At present I work {as_title} {at_org}")
NOW_TITLE = ("I currently work {as_title}", "At present I work {as_title}")
NOW_ORG = ("I currently work {at_org}", "At present I work {at_org}")
LAST = ("Most recently I worked {as_title} {at_org}", "In my last position I worked {as_title} {at_org}")
LAST_TITLE = ("Most recently I worked {as_title}",)
LAST_ORG = ("Most recently I worked {at_org}",)
BEFORE = (", and before that {as_title} {at_org}", ", after a time {as_title} {at_org}")

# What of the posting the applicant's facts come closest to. {things} is a list of at least two.
CLOSEST = (
    "Of what your posting asks for, {things} come closest to my work.",
    "Your posting mentions {things}, and these are the points where my background fits best.",
    "I see much of my work in your posting, above all {things}.",
    "What connects my work with your posting is above all {things}.",
)

# The posting's wishes, before the evidence that answers them.
WISH_NOUN = (
    "You ask for {x}.",
    "Your posting asks for {x}.",
    "You are looking for {x}.",
    "Your list of requirements includes {x}.",
    "One point in your posting is {x}.",
)
WISH_VERB = (
    "Part of the work is to {x}.",
    "You need someone to {x}.",
    "The person you hire will {x}.",
    "The position calls for someone to {x}.",
)
WISH_GERUND = ("Part of the work is {x}.", "The position includes {x}.")
WISH_THIRD = ("The person in this position {x}.", "The person you are looking for {x}.")
WISH_ADJECTIVE = ("You are looking for someone who is {x}.", "You want someone who is {x}.")

# Evidence. {said} is a whole statement: "I built a dashboard".
IN_CURRENT_POST = (
    "As {a_title} {at_org}, {said}.",
    "In my current position as {a_title} {at_org}, {said}.",
    "In my work as {a_title} {at_org}, {said}.",
)
IN_FORMER_POST = (
    "As {a_title} {at_org}, {said}.",
    "In my time as {a_title} {at_org}, {said}.",
    "When I worked as {a_title} {at_org}, {said}.",
)
AT_ORG = ("{At_org}, {said}.",)
AS_TITLE = ("As {a_title}, {said}.", "In my work as {a_title}, {said}.")
IN_WORK_NOW = ("In my current position as {a_title} {at_org}, {said}.", "In my work as {a_title} {at_org}, {said}.")
IN_WORK_THEN = ("In my time as {a_title} {at_org}, {said}.", "In my position as {a_title} {at_org}, {said}.")
FOR_PROJECT = ("For my project {name}, {said}.", "In my project {name}, {said}.")
PROJECT_IS = ("One of my projects, {name}, {text}.",)
AS_VOLUNTEER = ("As a volunteer {at_org}, {said}.", "In my volunteer work {at_org}, {said}.")
IN_STUDIES = ("During my studies {at_org}, {said}.", "While studying {at_org}, {said}.")
FOLLOWING: tuple[str, ...] = ("{Also}.", "While there, {said}.", "In that role, {said}.")
FOLLOWING_NOW: tuple[str, ...] = ("{Also}.", "In this role, {said}.", "{Said}.")
FOLLOWING_ELSEWHERE: tuple[str, ...] = ("{Also}.", "{Said}.")
# Two short statements in one sentence.
BOTH = ("{first}, and I {second}",)
BARE = ("{Said}.",)
QUOTED = ('One line on my resume about {org} reads "{text}".', 'About {org}, my resume says "{text}".')

# What a clause continues, first and in a following sentence.
TO_NOW = ("my work is to {text}", "one of my tasks is to {text}", "my job is to {text}")
TO_THEN = ("my work was to {text}", "one of my tasks was to {text}", "my job was to {text}")
TO_NOW_ALSO = ("another of my tasks is to {text}", "it is also my task to {text}")
TO_THEN_ALSO = ("another of my tasks was to {text}", "it was also my task to {text}")
WORK_NOW = ("my work includes {text}", "my tasks include {text}")
WORK_THEN = ("my work included {text}", "my tasks included {text}")
WORK_NOW_ALSO = ("my work also includes {text}", "my tasks also include {text}")
WORK_THEN_ALSO = ("my work also included {text}", "my tasks also included {text}")

# Skills, education and the rest, from the applicant's lists.
SKILLS_ASKED = (
    "My skills include {items}, {all} of which your posting names.",
    "Of the skills that you name, I bring {items}.",
    "Your posting also names {items}, which are among my skills.",
)
SKILL_ASKED = (
    "{Items}, which your posting names, is also among my skills.",
    "Your posting also names {items}, which is among my skills.",
)
SKILLS_MORE = ("I also bring {items}.",)
SKILLS = ("My skills include {items}.", "Among the skills I bring are {items}.")
EDUCATION = ("My education includes {items}.",)
STUDIED = ("I studied {area} {at_org}.",)
COURSES = ("My courses there included {items}.",)
CERTIFICATES = ("My certificates include {items}.",)
AWARDS = ("My awards include {items}.",)
LANGUAGES = ("My languages are {items}.",)
LANGUAGE = ("I speak {items}.",)
PUBLICATIONS = ("My publications include {items}.",)
EARLIER = ("Earlier in my career I worked {items}.", "Before that I worked {items}.")
VOLUNTEERED = ("I have also volunteered {items}.",)

# For a letter that would end too soon: after some of the posting's wishes, and at the very end.
INTEREST = ("This is the kind of work that I would like to do.", "This is work that I would like to take on.")
MORE = (
    "I am happy to answer any questions about my background.",
    "If anything is left open, I am happy to answer your questions.",
)

# What the applicant wants, which is no claim.
AIMS = (
    "I would like to bring this experience to {company}.",
    "I would be glad to put this experience to work at {company}.",
    "This is the experience that I would bring to {company}.",
)
AIMS_SMALL = (
    "I would be glad to begin at {company} and to keep learning there.",
    "I would be glad to learn more about the work at {company} and to take my part in it.",
)

CLOSINGS: dict[Tone, tuple[str, ...]] = {
    "plain": (
        "I would welcome the chance to talk with you about the position.",
        "I would be glad to tell you more in a conversation.",
        "I would be pleased to discuss the position with you.",
    ),
    "warm": (
        "I would be very happy to meet you and to hear more about the work.",
        "I would love to talk with you about the position and about your plans for it.",
        "It would be a pleasure to get to know you and your colleagues.",
    ),
    "formal": (
        "I should be grateful for the opportunity to discuss my application with you in person.",
        "I would be grateful for the opportunity of an interview.",
        "I am available for an interview at your convenience.",
    ),
}
RESUME_POINTER = (
    "My resume, which comes with this letter, gives the details.",
    "You will find the details in my resume.",
)
THANKS: dict[Tone, tuple[str, ...]] = {
    "plain": ("Thank you for your time.", "Thank you for considering my application."),
    "warm": ("Thank you for reading this letter.", "Thank you very much for your time."),
    "formal": ("Thank you for your consideration.", "I thank you for your time and consideration."),
}
