/** Days after which a confirmed record is due again. */
export const verifyAfterDays = 365
