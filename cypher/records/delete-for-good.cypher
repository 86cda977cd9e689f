// purpose: delete for good what was in the trash, with everything its deletion took along and what is only a part of it. No row when it is not there
// params: id
MATCH (root:Trashed {id: $id}) REMOVE root.lock
WITH root WHERE root.trashedWith = root.id
MATCH (n:Trashed {trashedWith: root.id})
OPTIONAL MATCH (n)<-[:AT_MEETING|ITEM_OF|DECIDED_AT|ARISES_FROM|OF_ORGANISATION|POST_AT]-(part)
WHERE part:Participation OR part:AgendaItem OR part:Decision OR part:Task OR part:Post
WITH collect(DISTINCT n) AS nodes, collect(DISTINCT part) AS parts
FOREACH (x IN parts | DETACH DELETE x)
FOREACH (x IN nodes | DETACH DELETE x)
RETURN size(nodes) AS deleted
