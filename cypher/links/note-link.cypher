// purpose: note whether the website of an organisation answered; `since` stays while it does not
// params: id, address, problem (text|null), now
MERGE (l:LinkCheck {id: $id})
WITH l, l.address = $address AND coalesce(l.failures, 0) > 0 AS known
WITH l, CASE WHEN known THEN l.failures ELSE 0 END AS failures, CASE WHEN known THEN l.since ELSE $now END AS since
SET l.address = $address, l.checkedAt = $now, l.problem = $problem,
    l.failures = CASE WHEN $problem IS NULL THEN 0 ELSE failures + 1 END,
    l.since = CASE WHEN $problem IS NULL THEN null ELSE since END
RETURN l.failures AS failures
