export function findChromium(): string | null;
export function findFirefox(): string | null;
export function mayUseApt(): boolean;
export function aptInstall(...packages: string[]): void;
export function ensureChromium(root: string): void;
export function hasDisplay(): boolean;
