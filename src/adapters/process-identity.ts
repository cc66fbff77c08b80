/** Tells a live process from a later one that got the same pid. */
import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';

let machine: Promise<string> | undefined;

/** Boot id and pid namespace: a pid means the same process only within both. */
function linuxMachine(): Promise<string> {
  machine ??= Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    readlink('/proc/self/ns/pid').catch(() => 'pid'),
  ]).then(([boot, namespace]) => `${boot.trim()}/${namespace}`);
  return machine;
}

async function linuxIdentity(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The second field is the program's name in parentheses and may hold anything, also parentheses and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const threads = Number(fields[17]);
  const startTime = fields[19];
  // Its first thread may be a zombie while others still hold its sockets and files.
  const hasEnded = state === 'X' || (state === 'Z' && threads <= 1);
  if (hasEnded || startTime === undefined) return undefined;
  return `${await linuxMachine()}/${startTime}`;
}

function psIdentity(pid: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { env: { LC_ALL: 'C' } }, (error, stdout) => {
      const line = stdout.trim();
      if (error || line === '' || line.startsWith('Z')) return resolve(undefined);
      resolve(line.replace(/^\S+\s+/, ''));
    });
  });
}

/** `ps e` prints the environment after the command line, without quotes. */
function psEnvironment(pid: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    execFile('ps', ['eww', '-o', 'command=', '-p', String(pid)], (error, stdout) =>
      resolve(error ? [] : stdout.trim().split(/\s+/)),
    );
  });
}

async function signalIdentity(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0);
    return 'running';
  } catch {
    return undefined;
  }
}

/** Undefined when no such process runs (a zombie does not). */
export function processIdentity(pid: number): Promise<string | undefined> {
  if (!Number.isSafeInteger(pid) || pid < 1) return Promise.resolve(undefined);
  if (process.platform === 'linux') return linuxIdentity(pid);
  return process.platform === 'win32' ? signalIdentity(pid) : psIdentity(pid);
}

/** Windows does not tell, so there it is never proven. */
export async function processStartedWith(pid: number, variable: string, value: string): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid < 1 || process.platform === 'win32') return false;
  const environment =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')).split('\0')
      : await psEnvironment(pid);
  return environment.includes(`${variable}=${value}`);
}
