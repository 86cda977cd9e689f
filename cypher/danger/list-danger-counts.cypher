// purpose: how often a kind of danger came up, per month, since a month
// params: since (month)
MATCH (d:DangerCount) WHERE d.month >= $since
RETURN d.kind AS kind, d.month AS month, d.count AS count
ORDER BY month DESC, kind
