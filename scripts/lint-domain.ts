// The one rule for domain packages that oxlint has no words for; the rest is in .oxlintrc.json.
import type { RuleTester } from 'oxlint/plugins-dev';

type Rule = Parameters<RuleTester['run']>[1];

const message = 'the time is a parameter of the domain: only the edge reads the clock';

const noClock: Rule = {
  create: (context) => ({
    NewExpression(node) {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'Date' && node.arguments.length === 0) {
        context.report({ node, message });
      }
    },
    CallExpression(node) {
      // Date(…) without new ignores its arguments and answers with the present.
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') {
        context.report({ node, message });
      }
    },
  }),
};

export default { meta: { name: 'kangma' }, rules: { 'no-clock': noClock } };
