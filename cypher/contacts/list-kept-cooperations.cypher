// purpose: the cooperations about which there was a contact, with the last one
// params: limit
MATCH (k:Cooperation)<-[:CONCERNS]-(c:Contact)
WITH k, max(c.day) AS contact
CALL (k) {
  MATCH (k)<-[r:TAKES_PART_IN]-(o:Organisation)
  WITH o, r ORDER BY o.sortName, o.id
  RETURN collect(o {.id, .name, .kind, .phone, role: r.role}) AS partners
}
WITH k, contact, partners WHERE size(partners) > 1
RETURN k {.id, .title, .kind, state: coalesce(k.state, 'active'), .since, .until, contact: contact, partners: partners} AS cooperation
ORDER BY k.id
LIMIT $limit
