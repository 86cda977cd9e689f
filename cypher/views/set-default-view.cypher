// purpose: the view somebody's network opens with
// params: userId, viewId (text|null: none)
MATCH (u:User {id: $userId})
SET u.defaultViewId = $viewId
RETURN u.id AS id
