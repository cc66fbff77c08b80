import { Swea } from './swea.js';

export class BackendSwea extends Swea {
  readonly name = 'backend';
  readonly duty = 'models, repositories, HTTP API and the server';
}
