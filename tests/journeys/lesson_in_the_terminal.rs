//! Lesson L04, typed, with a reload in the middle.

const BUILDER_DISK: [&str; 3] = [
    "DATA=$(aws ec2 create-volume --size 20 --volume-type gp3 --availability-zone us-east-1a --query VolumeId --output text)",
    "aws ec2 wait volume-available --volume-ids $DATA",
    "aws ec2 attach-volume --volume-id $DATA --instance-id $BUILDER --device /dev/sdf",
];
const CREATE: &str =
    "IMAGE=$(aws ec2 create-image --instance-id $BUILDER --name web-1.0 --query ImageId --output text)";
const LAUNCH: &str = "WEB_A=$(aws ec2 run-instances --image-id $IMAGE --instance-type t3.micro --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=web-a}]' --query 'Instances[0].InstanceId' --output text)";

journey! {
    /// A learner makes a golden image by typing, reloads on the way, and goes on as if nothing had been.
    async fn a_lesson_typed_with_a_reload_in_the_middle(lab) {
        lab.open("#/").await?;
        lab.click_text("Start lesson L04").await?;
        lab.wait_for_text("L04 The golden copy").await?;
        for line in BUILDER_DISK {
            lab.run_line(line).await?;
        }
        lab.wait_for(".goal.met").await?;
        lab.click_text("Next step ›").await?;
        lab.wait_for_text("2. Make the image").await?;
        lab.run_line(CREATE).await?;
        lab.click_text("Next step ›").await?;
        lab.wait_for_text("3. Wait until it is developed").await?;
        let image = lab.run_line("echo $IMAGE").await?;
        lab.run_line("aws ec2 wait image-available --image-ids $IMAGE").await?;
        lab.wait_for(".goal.met").await?;

        // The seat is part of it: the learner looks from another Region.
        lab.choose("#region", "eu-west-1").await?;
        lab.settle().await?;
        let before = lab.seen().await?;
        assert!(before["lesson"].to_string().contains("3. Wait until it is developed"), "{before:#}");
        let stored = lab.stored().await?;
        lab.reload().await?;
        lab.shows_again(&before).await?;
        lab.rest().await?;
        assert_eq!(lab.stored().await?, stored, "looking again stores nothing");

        // The shell remembers its lines and its variables.
        lab.click("#line").await?;
        lab.press("ArrowUp").await?;
        assert_eq!(lab.js("document.querySelector('#line').value").await?, "aws ec2 wait image-available --image-ids $IMAGE");
        lab.press("ArrowUp").await?;
        assert_eq!(lab.js("document.querySelector('#line').value").await?, "echo $IMAGE");
        lab.press("ArrowDown").await?;
        lab.press("ArrowDown").await?;
        assert_eq!(lab.run_line("echo $IMAGE").await?, image);

        lab.choose("#region", "us-east-1").await?;
        lab.click_text("Next step ›").await?;
        lab.wait_for_text("4. Launch from it").await?;
        lab.run_line(LAUNCH).await?;
        lab.run_line("aws ec2 wait instance-running --instance-ids $WEB_A").await?;
        lab.wait_for(".goal.met").await?;
        lab.click_text("Next step ›").await?;
        lab.wait_for_text("5. Where the bytes are").await?;
        lab.click_text("Two, one for each disk.").await?;
        lab.wait_for(".goal.met").await?;
        lab.click_text("Finish ›").await?;
        lab.click_text("Nothing. New instances can still be launched from it.").await?;
        lab.wait_for_text("Lesson finished.").await?;
        lab.rest().await?;
        let end = lab.seen().await?;
        lab.reload().await?;
        lab.shows_again(&end).await?;
    }
}
