/** How two entities that exist belong together. */
import type { KnownEntity } from '../../../domain/recognition.js';

export interface Link {
  readonly from: KnownEntity;
  readonly kind: 'belongsTo' | 'hasMany' | 'manyToMany';
  readonly to: KnownEntity;
}
