// purpose: the records that lead to a topic and change when it is merged with another one
// params: id, limit
CALL () {
  MATCH (t:Topic {id: $id})<-[:FOR_TOPIC]-(x:Responsibility) RETURN 'responsibility' AS kind, x.id AS id
  UNION MATCH (t:Topic {id: $id})<-[:ABOUT]-(x:Cooperation) RETURN 'cooperation' AS kind, x.id AS id
  UNION MATCH (t:Topic {id: $id})<-[:ABOUT]-(x:Meeting) RETURN 'meeting' AS kind, x.id AS id
  UNION MATCH (t:Topic {id: $id})<-[:SUBTOPIC_OF]-(x:Topic) RETURN 'topic' AS kind, x.id AS id
}
RETURN kind, id
ORDER BY kind, id
LIMIT $limit
