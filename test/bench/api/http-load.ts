/** Requests as fast as a server answers them, over a few connections that stay open; cheap for the one who asks. */
import { connect, type Socket } from 'node:net';

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

/** A connection to a server that answers each request with a Content-Length. */
export interface Connection {
  /** Resolves with the status. */
  send(request: Request): Promise<number>;
  close(): void;
}

/** Requests a second that `connections` carry for `ms` milliseconds; throws for a status other than `wanted`. */
export async function requestsPerSecond(
  connections: readonly Connection[],
  ms: number,
  next: () => Request,
  wanted: number,
): Promise<number> {
  let answered = 0;
  const started = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      while (performance.now() - started < ms) {
        const request = next();
        const status = await connection.send(request);
        if (status !== wanted) throw new Error(`${request.method} ${request.path} answered ${status}, not ${wanted}`);
        answered += 1;
      }
    }),
  );
  return answered / ((performance.now() - started) / 1_000);
}

export async function openConnection(port: number): Promise<Connection> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let received = '';
  let waiting: { resolve(status: number): void; reject(error: Error): void } | undefined;
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    received += String(chunk);
    const status = wholeAnswer(received);
    if (status === undefined) return;
    received = '';
    waiting?.resolve(status);
  });
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')));
  return {
    send: ({ method, path, body }) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const text = body === undefined ? '' : JSON.stringify(body);
        const headers = `Host: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}`;
        socket.write(`${method} ${path} HTTP/1.1\r\n${headers}\r\n\r\n${text}`);
      }),
    close: () => void socket.removeAllListeners('close').destroy(),
  };
}

/** Status of an answer that is there to its last byte. */
function wholeAnswer(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  if (length === undefined) throw new Error(`an answer without Content-Length: ${text.slice(0, head)}`);
  return text.length - head - 4 >= Number(length) ? Number(text.slice(9, 12)) : undefined;
}
