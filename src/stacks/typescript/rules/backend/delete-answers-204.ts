import { typescriptRule } from '../define.js';
import { API } from '../paths.js';
import { answersWith } from './routes-answer.js';

export const deleteAnswers204 = typescriptRule({
  id: 'backend/delete-answers-204',
  name: 'DELETE answers 204',
  sweas: ['backend'],
  standard: 'B5',
  evidence: true,
  paths: [API],
  message: 'DELETE answers 204 and nothing else',
  suggestion: 'answer with c.body(null, 204)',
  inspect: (source, subject) =>
    answersWith(source, { methods: ['delete'], concerns: () => true, allowed: [204], required: true }, subject),
});
