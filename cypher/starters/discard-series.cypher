// purpose: throw all nodes MeetingSeries away, before another network is loaded
// params: (none)
MATCH (n:MeetingSeries)
DETACH DELETE n
RETURN count(*) AS deleted
