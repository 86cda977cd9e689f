// purpose: where the values of some organisations come from; of a protected one nothing that tells where it is
// params: ids, addressFields
UNWIND $ids AS id
MATCH (o:Organisation {id: id})<-[:SOURCE_OF]-(s:ValueSource)
WHERE NOT (coalesce(o.protected, false) AND s.field IN $addressFields)
RETURN o.id AS organisationId, s {.field, .value, .source, .pageDate, .confidence, .note} AS source
ORDER BY organisationId, source.field
