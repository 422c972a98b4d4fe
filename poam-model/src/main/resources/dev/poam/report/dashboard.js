'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const root = document.documentElement;
  root.classList.add('js');

  const table = byId('table');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const form = byId('filters');
  const search = byId('q');
  const late = byId('f-late');
  const shown = byId('shown');
  const keys = ['status', 'priority', 'owner', 'family', 'kind'];
  const selects = new Map(keys.map(key => [key, byId('f-' + key)]));
  const place = new Map(rows.map((row, index) => [row, index]));
  const texts = new Map();
  const order = new Intl.Collator('en', {numeric: true});
  let sorted = {key: 'id', down: false};

  // What a search looks at: the row, and the deficiency and the other passages of the item's page.
  const text = row => {
    let known = texts.get(row);
    if (known === undefined) {
      const page = byId(row.dataset.id);
      const passages = page ? page.querySelector('.passages') : null;
      known = (row.textContent + ' ' + (passages ? passages.textContent : '')).toLowerCase();
      texts.set(row, known);
    }
    return known;
  };

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : cell.dataset.sort;
  };

  const sort = () => {
    const column = heads.findIndex(head => head.dataset.key === sorted.key);
    const known = new Map(rows.map(row => [row, value(row, column)]));
    const ordered = [...rows].sort((one, two) => {
      const a = known.get(one);
      const b = known.get(two);
      // What has no value comes last, whichever way.
      if ((a === '') !== (b === '')) {
        return a === '' ? 1 : -1;
      }
      return (sorted.down ? -1 : 1) * order.compare(a, b) || place.get(one) - place.get(two);
    });
    body.append(...ordered);
    for (const head of heads) {
      if (head.dataset.key === sorted.key) {
        head.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      } else {
        head.removeAttribute('aria-sort');
      }
    }
  };

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    let count = 0;
    for (const row of rows) {
      const fits = keys.every(key => {
        const wanted = selects.get(key).value;
        return wanted === '' || (key === 'family'
          ? row.dataset.family.split(' ').includes(wanted)
          : row.dataset[key] === wanted);
      }) && (!late.checked || row.dataset.late === '1') && words.every(word => text(row).includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = count === rows.length
      ? count + (count === 1 ? ' item' : ' items')
      : count + ' of ' + rows.length + ' items';
  };

  // The view stands behind the number sign, so that it can be linked: #POAM-001, or #items?status=Open&late=1.
  const remember = () => {
    const view = new URLSearchParams();
    for (const [key, select] of selects) {
      if (select.value !== '') {
        view.set(key, select.value);
      }
    }
    if (late.checked) {
      view.set('late', '1');
    }
    if (search.value !== '') {
      view.set('q', search.value);
    }
    if (sorted.key !== 'id' || sorted.down) {
      view.set('sort', (sorted.down ? '-' : '') + sorted.key);
    }
    const words = view.toString();
    history.replaceState(null, '', words === '' ? '#items' : '#items?' + words);
  };

  const recall = view => {
    for (const [key, select] of selects) {
      select.value = view.get(key) || '';
      if (select.selectedIndex < 0) {
        select.value = '';
      }
    }
    late.checked = view.get('late') === '1';
    search.value = view.get('q') || '';
    const wish = view.get('sort') || 'id';
    const key = wish.replace(/^-/, '');
    const known = heads.some(head => head.dataset.key === key);
    sorted = {key: known ? key : 'id', down: known && wish.startsWith('-')};
    sort();
    filter();
  };

  let open = null;
  const close = () => {
    if (open !== null) {
      open.classList.remove('open');
      open = null;
    }
    root.classList.remove('one');
  };

  const follow = moved => {
    const fragment = location.hash.slice(1);
    const page = fragment === '' ? null : byId(fragment);
    close();
    if (page !== null && page.classList.contains('item')) {
      open = page;
      page.classList.add('open');
      root.classList.add('one');
      page.focus({preventScroll: true});
      scrollTo(0, 0);
      return;
    }
    const [name, view] = fragment.split('?', 2);
    if (name === 'items') {
      if (view !== undefined) {
        recall(new URLSearchParams(view));
      }
      if (moved || view !== undefined) {
        byId('items').scrollIntoView();
      }
    }
  };

  for (const head of heads) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const key = head.dataset.key;
      sorted = {key, down: sorted.key === key && !sorted.down};
      sort();
      remember();
    });
  }
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  const changed = () => {
    filter();
    remember();
  };
  for (const select of selects.values()) {
    select.addEventListener('change', changed);
  }
  late.addEventListener('change', changed);
  let wait = 0;
  search.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(changed, 80);
  });
  byId('clear').addEventListener('click', () => {
    recall(new URLSearchParams());
    remember();
    search.focus();
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && open !== null) {
      const row = rows.find(each => each.dataset.id === open.id);
      history.pushState(null, '', '#items');
      follow(true);
      if (row !== undefined && !row.hidden) {
        row.querySelector('a').focus();
      }
    }
  });
  addEventListener('hashchange', () => follow(true));
  addEventListener('popstate', () => follow(true));

  // Dark or light as the system has it, until somebody chooses; nothing is stored.
  const theme = byId('theme');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const rules = [...document.styleSheets[0].cssRules]
    .filter(rule => rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme'));
  let chosen = null;
  const paint = () => {
    const isDark = chosen === null ? dark.matches : chosen;
    if (chosen !== null) {
      root.style.colorScheme = isDark ? 'dark' : 'light';
      for (const rule of rules) {
        rule.media.mediaText = isDark ? 'screen' : 'not all';
      }
    }
    theme.setAttribute('aria-pressed', String(isDark));
  };
  theme.hidden = false;
  theme.addEventListener('click', () => {
    chosen = chosen === null ? !dark.matches : !chosen;
    paint();
  });
  dark.addEventListener('change', paint);
  paint();

  follow(false);
  performance.mark('ready');
})();
