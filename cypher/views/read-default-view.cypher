// purpose: the view somebody's network opens with
// params: userId
MATCH (u:User {id: $userId})
RETURN u.defaultViewId AS id
