import { Swea } from './swea.js';

export class FrontendSwea extends Swea {
  readonly name = 'frontend';
  readonly duty = 'pages, forms, tables and what they look like';
}
