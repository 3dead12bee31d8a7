/** The window's event after a user signed out: what the browser keeps of this user's must go. */
export const SIGNED_OUT = "tram-chung-signed-out";
