/** What a person is shown of rules that a model wrote, before anything of them is run. */
import type { Artifact } from '../domain/artifact.js';
import type { DecisionRequest } from '../domain/event.js';
import type { RulesReply } from '../domain/rules-reply.js';
import { diffLines } from '../managed-system/text-diff.js';
import type { Editor } from '../ports.js';
import type { Setback } from './setback.js';

interface ShownRules {
  readonly entity: string;
  readonly reply: RulesReply;
  readonly rules: Artifact;
  readonly tests: Artifact;
  /** The module as the person has it. */
  readonly before: string | undefined;
}

export function rulesCard(
  { entity, reply, rules, tests, before }: ShownRules,
  editor: Editor | undefined,
  setback: Setback | undefined,
): DecisionRequest {
  return {
    id: `rules:${entity}`,
    kind: 'custom-rules',
    title: `The model wrote ${rules.path}; this is what it does`,
    detail: [
      ...(setback?.lines ?? []),
      ...reply.summary.map((line) => `· ${line}`),
      ...reply.attributes.map(({ name, type }) => `adds the attribute ${name} (${type})`),
      ...(reply.computed.length > 0 ? [`fills in ${reply.computed.join(', ')}`] : []),
      ...diffLines(before ?? '', String(rules.content)),
    ],
    choices: [
      { id: 'accept', key: 'a', label: 'accept: types and its tests decide next' },
      { id: 'retry', key: 'r', label: 'ask again', asks: 'what should be different' },
      ...(editor === undefined ? [] : [{ id: 'edit', key: 'e', label: `edit in ${editor.name}, then accept` }]),
      { id: 'decline', key: 'n', label: 'decline: nothing is written' },
    ],
    safe: 'decline',
    views: [{ key: 't', label: 'its tests', lines: diffLines('', String(tests.content)) }],
  };
}
