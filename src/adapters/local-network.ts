import { get } from 'node:http';
import { createServer } from 'node:net';
import type { LocalNetwork } from '../ports.js';

const LARGEST_BODY = 64 * 1024;

export const localNetwork: LocalNetwork = {
  isFree: (port) =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
    }),
  get: (url, timeoutMs) =>
    new Promise((resolve) => {
      const request = get(url, { agent: false, signal: AbortSignal.timeout(timeoutMs) }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          body += text;
          if (body.length > LARGEST_BODY) request.destroy(new Error('answer too large'));
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        response.on('error', () => resolve(undefined));
      });
      request.on('error', () => resolve(undefined));
    }),
};
