import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { answersWith } from './routes-answer.js';

export const createAnswers201 = typescriptRule({
  id: 'backend/create-answers-201',
  name: 'POST answers 201',
  sweas: ['backend'],
  standard: 'B4',
  evidence: true,
  paths: [API],
  message: 'POST answers 201 when it has created a row',
  suggestion: 'answer with c.json(row, 201)',
  inspect: (source, subject) =>
    answersWith(
      source,
      { methods: ['post'], concerns: ({ path }) => /^\/?$|^\/[\w-]+$/.test(path), allowed: [201], required: true },
      subject,
    ),
});
