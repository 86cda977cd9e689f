// purpose: the topics a meeting is about; unknown ones are left out
// params: meetingId, topicIds
MATCH (m:Meeting {id: $meetingId})
UNWIND $topicIds AS topicId
MATCH (t:Topic {id: topicId})
MERGE (m)-[:ABOUT]->(t)
RETURN count(t) AS added
