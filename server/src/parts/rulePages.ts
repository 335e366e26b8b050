export { rulePages } from '../core/rules/pages';
