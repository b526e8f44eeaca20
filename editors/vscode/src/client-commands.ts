// Commands that the server may put into lenses and answers because this client has them.

/** As the server is told at its start. */
export const CLIENT_COMMANDS = ["newsmark.showReferences"];
