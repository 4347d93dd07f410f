import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Says of each PDF how veraPDF judges it by PDF/UA-1: a line with the count of faults, then each rule broken, how often, and where first. */
public class Validate {
    public static void main(String[] paths) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile rules;
        try (InputStream text = PDFAValidator.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml")) {
            rules = Profiles.profileFromXml(text);
        }
        for (String path : paths) {
            try (FileInputStream file = new FileInputStream(path);
                    PDFAParser parser = Foundries.defaultInstance().createParser(file, PDFAFlavour.PDFUA_1);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(rules, false)) {
                ValidationResult result = validator.validate(parser);
                TreeMap<String, String> broken = new TreeMap<>();
                TreeMap<String, Integer> times = new TreeMap<>();
                for (TestAssertion one : result.getTestAssertions()) {
                    if (one.getStatus() != TestAssertion.Status.FAILED) continue;
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    times.merge(rule, 1, Integer::sum);
                    broken.putIfAbsent(rule, one.getMessage() + " @ " + one.getLocation().getContext());
                }
                System.out.println((result.isCompliant() ? "ok " : "broken ") + result.getTotalAssertions() + " " + new File(path).getName());
                for (String rule : broken.keySet()) System.out.println("  " + rule + " x" + times.get(rule) + " " + broken.get(rule).replace('\n', ' '));
            }
        }
    }
}
