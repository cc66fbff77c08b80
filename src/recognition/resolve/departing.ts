/** What goes, and what gets another name. */
import type { Phrase, Statement } from '../reading.js';
import { type Drafts, phraseOf } from './drafts.js';
import { findAttribute, nameKey } from './known.js';
import type { EntityDraft } from './model.js';
import { splitName } from './owned-names.js';

export function remove(drafts: Drafts, { what, entity }: Extract<Statement, { kind: 'remove' }>): void {
  if (entity) {
    const draft = drafts.draft(entity, 'mention');
    for (const phrase of what) draft.removes.push(attributeName(drafts, draft, phrase));
    return;
  }
  for (const phrase of what) {
    const known = drafts.knownNamed(phrase);
    if (known || drafts.known.length === 0) {
      const draft: EntityDraft = { phrase, known, by: 'mention', attributes: [], removes: [], relations: [] };
      drafts.out.removedEntities.push(draft);
      continue;
    }
    drafts.out.contextual = true;
    const split = splitName(drafts, phrase);
    if (split?.sure) {
      const draft = drafts.draft(split.entity, 'mention');
      draft.removes.push(attributeName(drafts, draft, split.attribute));
      continue;
    }
    const owners = drafts.known.filter((entity) => findAttribute(phrase.text, entity, drafts.language));
    const [owner] = owners;
    if (owners.length === 1 && owner) {
      const draft = drafts.draft(phraseOf(owner.name), 'mention');
      draft.removes.push(attributeName(drafts, draft, phrase));
    } else {
      drafts.out.question ??= {
        text: owners.length > 1 ? drafts.texts.removeFromWhich(phrase.text) : drafts.texts.noSuch(phrase.text),
        requests: owners.slice(0, 3).map((entity) => drafts.sentences.remove(phrase.text, entity.name)),
      };
    }
  }
}

function attributeName(drafts: Drafts, draft: EntityDraft, phrase: Phrase): string {
  const found = draft.known && findAttribute(phrase.text, draft.known, drafts.language);
  if (draft.known && !found) {
    const relation = draft.known.relations.find((one) => nameKey(one.target, drafts.language) === drafts.key(phrase));
    if (!relation) drafts.out.doubt *= 0.75;
  }
  return found ?? phrase.text;
}

export function rename(drafts: Drafts, { from, to, of }: Extract<Statement, { kind: 'rename' }>): void {
  if (of) {
    const owner = drafts.knownNamed(of);
    drafts.out.rename = {
      from: (owner && findAttribute(from.text, owner, drafts.language)) ?? from.text,
      to: to.text,
      of: owner?.name ?? of.text,
    };
    return;
  }
  const known = drafts.knownNamed(from);
  if (known || drafts.known.length === 0) {
    drafts.out.rename = { from: known?.name ?? from.text, to: to.text };
    return;
  }
  drafts.out.contextual = true;
  const split = splitName(drafts, from);
  if (split?.sure) {
    const owner = drafts.knownNamed(split.entity);
    drafts.out.rename = {
      from: (owner && findAttribute(split.attribute.text, owner, drafts.language)) ?? split.attribute.text,
      to: to.text,
      of: owner?.name ?? split.entity.text,
    };
    return;
  }
  const owners = drafts.known.filter((entity) => findAttribute(from.text, entity, drafts.language));
  const [owner] = owners;
  if (owners.length === 1 && owner)
    drafts.out.rename = {
      from: findAttribute(from.text, owner, drafts.language) ?? from.text,
      to: to.text,
      of: owner.name,
    };
  else
    drafts.out.question ??= {
      text: owners.length > 1 ? drafts.texts.renameOfWhich(from.text) : drafts.texts.noSuch(from.text),
      requests: owners.slice(0, 3).map((entity) => drafts.sentences.rename(from.text, to.text, entity.name)),
    };
}
