//! From the terminal's output to the things it speaks of, and what else one does with output.

use serde_json::json;

journey! {
    /// An id is text to copy, a link to click, and can be reached by keys without being a tab stop.
    async fn ids_lead_to_their_things(lab) {
        lab.open("#/").await?;
        let id = lab.run_line("aws ec2 create-volume --size 1 --availability-zone us-east-1a --query VolumeId --output text").await?;
        let id = id.trim().to_owned();
        let selected = lab.js("(() => {
            getSelection().selectAllChildren([...document.querySelectorAll('.log pre')].pop());
            const text = getSelection().toString();
            getSelection().removeAllRanges();
            return text.trim();
        })()").await?;
        assert_eq!(selected, json!(id));

        lab.click(".log pre a").await?;
        lab.wait_until(&format!("document.activeElement.getAttribute('aria-label') === 'Details of {id}'")).await?;
        assert_eq!(lab.js("location.hash").await?, "#/volumes");

        lab.open("#/map").await?;
        lab.choose("#region", "eu-west-1").await?;
        assert_eq!(lab.js("document.querySelector('.log a').tabIndex").await?, -1);
        lab.js("document.querySelector('.log').focus()").await?;
        lab.press("ArrowLeft").await?;
        assert_eq!(lab.js("document.activeElement.textContent").await?, json!(id));
        lab.press("Enter").await?;
        lab.wait_for_text("It is in us-east-1, and you are looking at eu-west-1.").await?;
        assert_eq!(lab.js("location.hash").await?, "#/map");
        lab.click_text("Show it in us-east-1").await?;
        lab.wait_until(&format!("document.activeElement.getAttribute('aria-label') === 'Details of {id}'")).await?;
        assert_eq!(lab.js("document.querySelector('#region').value").await?, "us-east-1");
        assert!(lab.messages().await?.is_empty());

        lab.js("document.querySelector('.log').focus()").await?;
        lab.press("Escape").await?;
        assert_eq!(lab.js("document.activeElement.id").await?, "line");

        lab.open("#/id/vol-0123456789abcdef0").await?;
        lab.wait_for_text("vol-0123456789abcdef0 is not here").await?;
        assert_eq!(lab.js("location.hash").await?, "#/");
    }
}

journey! {
    /// An answer can be folded away and shown again.
    async fn answers_fold(lab) {
        lab.open("#/").await?;
        lab.run_line("aws ec2 describe-regions").await?;
        lab.click_text("Fold").await?;
        lab.wait_gone(".log pre").await?;
        let show = lab.text(".log [aria-expanded='false']").await?;
        assert!(show.starts_with("Show ") && show.ends_with(" lines"), "{show}");
        lab.click(".log [aria-expanded='false']").await?;
        lab.wait_for(".log pre").await?;
    }
}
