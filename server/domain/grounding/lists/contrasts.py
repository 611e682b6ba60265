"""Words that exclude each other: where the fact has one of a line, another of that line is not the same thing."""

CONTRASTS = """
full_time part_time
internal external
inbound outbound
incoming outgoing
domestic commercial industrial
public private
primary secondary tertiary
undergraduate postgraduate
new existing
local regional national international global
paid unpaid volunteer
manual automated
small medium large
junior senior
first_year second_year third_year fourth_year final_year
first_line second_line third_line
weekday weekend
day_shift night_shift late_shift early_shift
early late on_time
purchase sales
import export
upstream downstream
indoor outdoor
adult paediatric
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
spring summer autumn winter
mechanical electrical
temporary permanent
wholesale retail
frontend backend
front_end back_end
residential commercial industrial
rural urban
ground_source air_source
one_off regular recurring
short_haul long_haul
load unload
adopt accept approve reject decline refuse
open close
hire dismiss
buy sell
admit discharge
"""

# Less than winning.
LESSER = "shortlist shortlisted finalist nominate nomination nominee runner second third mention commended"
WINNING = "win award prize winner"

# Small words that turn a statement round; one pair a line.
SMALL_OPPOSITES = """
before after
to from
to off
onto off
on off
into out
with without
until since
over under
above below
up down
inside outside
"""
