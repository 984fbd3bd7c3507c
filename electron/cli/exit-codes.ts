/** done: passed or finished; indeterminate: verified, but nobody has vouched for the signer. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, indeterminate: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
