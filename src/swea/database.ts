import { Swea } from './swea.js';

export class DatabaseSwea extends Swea {
  readonly name = 'database';
  readonly duty = 'migrations and typed tables';
}
