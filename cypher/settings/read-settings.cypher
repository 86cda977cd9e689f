// purpose: what was switched on or off
// params: id
MATCH (s:Setting {id: $id})
RETURN s.version AS version, {checkLinks: coalesce(s.checkLinks, false), askHealth: coalesce(s.askHealth, false)} AS values
