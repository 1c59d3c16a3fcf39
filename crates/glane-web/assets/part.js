// @ts-check
// A part of a page becomes its newer self in place.

/**
 * Whether one node can become the other in place, with what people see of it kept.
 * @param {Node} old @param {Node} fresh
 */
function alike(old, fresh) {
  return old.nodeName === fresh.nodeName
    && (!(old instanceof Element && fresh instanceof Element) || old.id === fresh.id);
}

/**
 * Makes a node equal to another by changing as little as possible, so that the focus, a selection, what
 * is typed and a button being pressed survive. What people unfolded stays unfolded.
 * @param {Node} old @param {Node} fresh
 */
export function become(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (!(old instanceof Element && fresh instanceof Element)) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  const unfolded = old instanceof HTMLDetailsElement && old.open;
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old instanceof HTMLDetailsElement) old.open = unfolded;
  /** @type {ChildNode | null} */
  let at = old.firstChild;
  /** What has a name and stands elsewhere now, until its turn comes: what was typed in it goes along. @type {Map<string, Element>} */
  const aside = new Map();
  for (const next of [...fresh.childNodes]) {
    // What has a name is found wherever it went; the rest only in its place.
    let found = at;
    if (next instanceof Element && next.id) {
      while (found && !alike(found, next)) found = found.nextSibling;
      const kept = aside.get(next.id);
      if (!found && kept && alike(kept, next)) {
        old.insertBefore(kept, at);
        become(kept, next);
        continue;
      }
    }
    if (!found || !alike(found, next)) {
      old.insertBefore(next, at);
      continue;
    }
    while (at && at !== found) {
      if (at instanceof Element && at.id) aside.set(at.id, at);
      at = drop(at);
    }
    become(found, next);
    at = found.nextSibling;
  }
  while (at) at = drop(at);
}

/** @param {ChildNode} node to take out @returns {ChildNode | null} the one after it */
function drop(node) {
  const after = node.nextSibling;
  node.remove();
  return after;
}
