// Who asks for reduced motion gets none.

import { withStyle } from '../faults.mjs';

/** Every element that would move, fade or glide. */
function moving() {
  const long = (times) => times.split(',').some((time) => Number.parseFloat(time) * (time.includes('ms') ? 1 : 1000) > 1);
  const complaints = [];
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      const moves = style.animationName !== 'none' && long(style.animationDuration);
      const glides = long(style.transitionDuration) || long(style.transitionDelay);
      if (moves || glides || (!part && style.scrollBehavior === 'smooth')) {
        complaints.push(`moves: ${element.outerHTML.slice(0, 100)}${part ?? ''}`);
      }
    }
  }
  const running = document.getAnimations().filter((animation) => animation.playState === 'running');
  return [...complaints, ...running.map((animation) => `an animation runs: ${animation.id || animation.constructor.name}`)];
}

export default {
  name: 'still',
  says: 'Nothing moves for those who ask for reduced motion.',
  anyTheme: true,
  pages: (site) => site.heaviest,
  faults: {
    'a transition': withStyle('a { transition: color 0.3s }'),
    'a smooth scroll': withStyle('html { scroll-behavior: smooth }'),
  },
  async look({ open }) {
    const tab = await open({ media: { 'prefers-reduced-motion': 'reduce' } });
    return tab.evaluate(moving);
  },
};
