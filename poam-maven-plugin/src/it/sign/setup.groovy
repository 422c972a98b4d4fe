import dev.poam.maven.SampleKey

SampleKey.commitTo(basedir.toPath())
true
