import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { answersWith } from './routes-answer.js';

export const linksAnswer204 = typescriptRule({
  id: 'backend/links-answer-204',
  name: 'Linking two rows answers 204',
  sweas: ['backend'],
  standard: 'B6',
  paths: [API],
  message: 'linking two rows answers 204',
  suggestion: 'answer with c.body(null, 204)',
  inspect: (source, subject) =>
    answersWith(
      source,
      { methods: ['put'], concerns: ({ path }) => /:\w+\/[^:]+\/:\w+/.test(path), allowed: [204], required: false },
      subject,
    ),
});
