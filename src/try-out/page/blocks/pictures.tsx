import type { Json } from '../../stand-in/block-kit/check';
import { pictureUrl } from './links';
import { stringIn } from './payload-fields';

/** A picture by its `image_url`; one that lies in Slack (`slack_file`) is not there, so that its description stands for it. */
export function Picture({ image }: { image: Json }) {
  const url = pictureUrl(image['image_url']);
  const alt = stringIn(image['alt_text']);
  if (url === undefined)
    return (
      <span class="no-picture" role="img" aria-label={alt}>
        {alt}
      </span>
    );
  return <img src={url} alt={alt} loading="lazy" referrerpolicy="no-referrer" />;
}
