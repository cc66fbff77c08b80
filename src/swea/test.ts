import { Swea } from './swea.js';

export class TestSwea extends Swea {
  readonly name = 'test';
  readonly duty = 'integration tests of the API and the pages';
}
