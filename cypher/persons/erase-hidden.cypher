// purpose: erase what lies sealed beside the entries of a person in the change log; their digests in the chain stay
// params: id
MATCH (c:Change {subjectId: $id})
SET c.hidden = null
RETURN count(c) AS erased
