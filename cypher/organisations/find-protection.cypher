// purpose: whether an organisation is protected, so that its history is shown without an address
// params: id
MATCH (o:Organisation {id: $id})
RETURN coalesce(o.protected, false) AS protected
