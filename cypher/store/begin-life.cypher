// purpose: begin another life of the store: copies in memory that were made of the one before are made anew
// params: life
MATCH (s:StoreInfo {id: 'store'})
SET s.life = $life
RETURN s.life AS life
