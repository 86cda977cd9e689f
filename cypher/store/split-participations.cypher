// purpose: give participations of earlier versions, which had one `status`, an answer and an attendance; a reply that nobody recorded stays open
// params: limit
MATCH (p:Participation) WHERE p.reply IS NULL OR p.status IS NOT NULL
WITH p ORDER BY p.id LIMIT $limit
SET p.reply = coalesce(p.reply, CASE WHEN p.status IN ['accepted', 'declined'] THEN p.status ELSE 'open' END),
  p.attendance = coalesce(p.attendance, CASE WHEN p.status IN ['attended', 'excused'] THEN p.status ELSE 'open' END)
REMOVE p.status
RETURN count(p) AS split
