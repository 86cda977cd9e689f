// purpose: remove a person for good, also from the trash; their posts stay. No row when there is none
// params: id
MATCH (h {id: $id}) WHERE h:Person OR (h:Trashed AND h.trashedKind = 'person')
DETACH DELETE h
RETURN $id AS id
