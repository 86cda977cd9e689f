// purpose: offers for the search index; ids are those of offers and organisations
// params: ids (list|null: all), limit
MATCH (f:Offer)-[:OFFERED_BY]->(o:Organisation)
WHERE $ids IS NULL OR f.id IN $ids OR o.id IN $ids
RETURN f {.id, .title, .description, .venue, languages: coalesce(f.languages, []), organisationName: o.name} AS offer
ORDER BY f.id
LIMIT $limit
