/** The clone. */
export const root: string;
export function installDependencies(): Promise<void>;
