"""Verbs that say much by themselves: each line has the verbs and, behind the bar, what else in a fact says as much."""

DEEDS = """
teach train coach instruct mentor tutor induct lecture | show lesson class course workshop session teacher trainer tutor
approve sign_off prescribe | approval signature signatory prescriber authorise authorize
decommission scrap abolish retire discontinue dismantle delete demolish dispose | remove close replace end shut
sell | sale seller sales shop store till retail turnover revenue customer
buy purchase procure | order procurement buyer purchasing source spend
hire recruit appoint employ | recruitment recruiter hiring interview
dismiss fire sack suspend | dismissal disciplinary
invent patent | invention inventor
diagnose | diagnosis diagnostic fault find
operate | operator operation run
interview | interviewer interviewing
publish | publication paper article journal author
negotiate | negotiation negotiator deal agree terms
found | founder establish set start launch create open begin initiate introduce form build
translate interpret | translation translator interpreter
"""
