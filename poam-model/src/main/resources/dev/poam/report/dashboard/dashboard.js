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

  // The pages of items stand in noscript elements, where they cost nothing until one is opened.
  const sources = new Map([...document.querySelectorAll('noscript[data-item]')].map(one => [one.dataset.item, one.textContent]));
  const pages = byId('pages');
  const pageOf = id => {
    const source = sources.get(id);
    return source === undefined ? null : new DOMParser().parseFromString(source, 'text/html').querySelector('article');
  };

  // What a search looks at: the row, and the longer texts of the item.
  const known = {'&lt;': '<', '&gt;': '>', '&#34;': '"', '&#39;': "'", '&amp;': '&'};
  const text = row => {
    let words = texts.get(row);
    if (words === undefined) {
      const source = sources.get(row.dataset.id) || '';
      const begin = source.indexOf('<div class="passages">');
      const end = source.indexOf('</div>', begin);
      const passages = begin < 0 ? '' : source.slice(begin, end)
        .replace(/<[^>]*>/g, ' ').replace(/&(?:lt|gt|#34|#39|amp);/g, each => known[each]);
      words = (row.textContent + ' ' + passages).toLowerCase();
      texts.set(row, words);
    }
    return words;
  };

  const column = key => heads.findIndex(head => head.dataset.key === key);
  const facets = new Map(rows.map(row => [row, {
    status: row.cells[column('status')].textContent.trim(),
    owner: row.cells[column('owner')].textContent.trim(),
    priority: row.dataset.priority,
    kind: row.dataset.kind,
    family: row.dataset.family.split(' '),
  }]));

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent.trim() : cell.dataset.sort;
  };

  const sort = () => {
    const at = column(sorted.key);
    const values = new Map(rows.map(row => [row, value(row, at)]));
    const ordered = [...rows].sort((one, two) => {
      const a = values.get(one);
      const b = values.get(two);
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
        const own = facets.get(row)[key];
        return wanted === '' || (key === 'family' ? own.includes(wanted) : own === wanted);
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
    const isThere = column(key) >= 0;
    sorted = {key: isThere ? key : 'id', down: isThere && wish.startsWith('-')};
    sort();
    filter();
  };

  let open = null;
  const close = () => {
    if (open !== null) {
      open.remove();
      open = null;
    }
    root.classList.remove('one');
  };

  const follow = moved => {
    const fragment = location.hash.slice(1);
    const page = pageOf(fragment);
    close();
    if (page !== null) {
      open = page;
      pages.replaceChildren(page);
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
