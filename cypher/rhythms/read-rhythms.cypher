// purpose: the intervals that were set
// params: id
MATCH (r:Rhythm {id: $id})
RETURN r.version AS version, r {.contactMunicipality, .contactAuthority, .contactHealth, .contactVolunteering, .contactEducation, .contactEconomy, .contactWelfare, .contactMigrantOrganisation, .contactReligiousCommunity, .contactGoverningBody, .verifyOrganisation, .verifyPost, .verifyResponsibility, .verifyCooperation, .verifyOffer} AS values
