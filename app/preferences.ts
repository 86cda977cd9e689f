/** Cookie that keeps the chosen appearance: `light` or `dark`; without it the device decides. */
export const themeCookie = 'kp-theme'
