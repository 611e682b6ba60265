"""Words that head a section, label a row or frame a letter, in the languages that the product writes."""

SECTIONS = """
about achievements activities additional address affiliations and areas awards background bio books career
certificates certifications clearances clubs community competencies contact core courses coursework credentials
details education employment engagement experience expertise extracurricular grants highlights history honors
honours info information interests internships involvement key knowledge languages leadership licences licenses me
memberships military my objective of open organisations organizations other patents personal positions practical
presentations professional profile profiles projects publications qualifications recognition references relevant
research resume curriculum vitae cv school selected service skill skills social software source summary statement
strengths studies talks technical technologies tools toolbox training trainings volunteer volunteering voluntary
work experience's anschreiben auszeichnungen ausbildung berufserfahrung ehrenamt fähigkeiten interessen kenntnisse
kurzprofil lebenslauf persönliches profil projekte praktika referenzen sprachen veröffentlichungen weiterbildung
werdegang zertifikate arbeitserfahrung bildung studium autres bénévolat centres certifications compétences cours
d'intérêt distinctions diplômes divers expérience expériences formation langues loisirs parcours professionnelle
professionnelles projets références stages aptitudes certificados cursos educación experiencia formación habilidades
idiomas intereses laboral otros perfil premios profesional proyectos publicaciones referencias resumen sobre mí
voluntariado esperienza formazione competenze lingue progetti profilo werkervaring opleiding vaardigheden talen
projecten experiência educação competências resumo
"""

LABELS = """
courses coursework course relevant modules score gpa grade result mark average skills languages tools technologies
tech stack technology software systems other others interests certificates methods frameworks libraries platforms
databases key areas focus clinical technical soft programming kurse note weitere cours autres cursos nota otros
abschlussnote keywords environment responsibilities achievements duties highlights thesis minor major honours
"""

PRESENT = """
present now today current currently ongoing heute aktuell aujourd'hui actuel actuellement actualidad presente oggi
heden nu
"""

MONTHS = """
januar jänner februar märz mai juni juli oktober dezember okt dez janv févr fév mars avr juin juil août déc janvier
février avril juillet septembre octobre novembre décembre ene abr ago dic enero febrero marzo abril mayo junio julio
agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre
dicembre januari februari maart mei juli augustus de du
"""

SALUTATIONS = (
    "dear", "hello", "hi", "to whom", "good morning", "good day", "good afternoon", "sehr geehrte", "guten tag",
    "hallo", "liebe", "lieber", "bonjour", "madame", "monsieur", "chère", "cher", "estimad", "hola", "buenos",
    "gentile", "egregi", "spettabile", "beste", "geachte", "prezad", "caro", "cara", "olá",
)  # fmt: skip

CLOSINGS = (
    "kind regards", "best regards", "regards", "warm regards", "sincerely", "yours", "with kind", "with best",
    "best wishes", "respectfully", "cordially", "thank you", "many thanks", "thanks", "warmly", "best",
    "mit freundlichen", "freundliche", "viele grüße", "beste grüße", "cordialement", "bien cordialement",
    "respectueusement", "atentamente", "un saludo", "saludos", "cordiali saluti", "distinti saluti",
    "met vriendelijke", "atenciosamente", "com os melhores",
)  # fmt: skip

SUBJECTS = (
    "re:", "subject", "application", "regarding", "ref", "bewerbung", "betreff", "candidature", "objet",
    "candidatura", "asunto", "oggetto", "betreft", "sollicitatie", "cover letter", "letter of",
)  # fmt: skip
