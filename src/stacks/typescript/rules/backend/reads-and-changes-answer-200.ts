import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { answersWith } from './routes-answer.js';

/** Linking two rows (`PUT /:id/courses/:otherId`) has nothing to answer, so 204 is right there. */
export const readsAndChangesAnswer200 = typescriptRule({
  id: 'backend/reads-and-changes-answer-200',
  name: 'GET, PUT and PATCH answer 200',
  sweas: ['backend'],
  standard: 'B6',
  evidence: true,
  paths: [API],
  message: 'GET, PUT and PATCH answer 200',
  suggestion: 'answer with c.json(row)',
  inspect: (source, subject) =>
    answersWith(
      source,
      {
        methods: ['get', 'put', 'patch'],
        concerns: ({ path }) => !/:\w+\/[^:]+\/:\w+/.test(path),
        allowed: [200],
        required: true,
      },
      subject,
    ),
});
