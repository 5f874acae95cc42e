/** Why the command could not run: one line on standard error, exit code 2, nothing written. */
export class Failure extends Error {}

export const EXIT = { clean: 0, problems: 1, failure: 2 } as const;
