// purpose: what a partner said of its own records
// params: organisationId, rows (id, props), now
MATCH (o:Organisation {id: $organisationId})
UNWIND $rows AS row
CREATE (p:Proposal {id: row.id, version: 1, createdAt: $now, updatedAt: $now})-[:OF_ORGANISATION]->(o)
SET p += row.props
RETURN p.id AS id
